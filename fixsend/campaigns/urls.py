"""Addresses of taking part that are not pages in Wagtail's tree."""

from django.urls import path

from fixsend.campaigns.views import answers, embeds, organisations, pages, pledges, taking_part, where, writing

app_name = "campaigns"
urlpatterns = [
    path("take-part/<int:pk>/", taking_part.take_part, name="take_part"),
    path("embed/helper.js", embeds.helper, name="embed_helper"),
    path("embed/<int:pk>/", embeds.frame, name="embed"),
    path("embed/<int:pk>/card/", embeds.card, name="embed_card"),
    path("embed/<int:pk>/send/", embeds.send, name="embed_send"),
    path("embed/<int:pk>/thanks/", embeds.thanks, name="embed_thanks"),
    path("embed/<int:pk>/<uuid:organisation>/", embeds.frame, name="embed_of"),
    path("embed/<int:pk>/<uuid:organisation>/send/", embeds.send, name="embed_send_of"),
    path("take-part/<int:pk>/embed-code/<uuid:organisation>/", embeds.code, name="embed_code"),
    path("take-part/<int:pk>/card.png", pages.card, name="card"),
    path("take-part/<int:pk>/card-<int:width>.png", pages.card, name="smaller_card"),
    path("take-part/<int:pk>/organisation/", organisations.ask, name="organisation_ask"),
    path("take-part/<int:pk>/steward/", organisations.sign_as_steward, name="organisation_sign"),
    path("take-part/<int:pk>/where/", where.where_i_live, name="where_i_live"),
    path("take-part/<int:pk>/candidates/", pledges.candidates, name="candidates"),
    path("take-part/<int:pk>/write/", writing.write, name="write"),
    path("take-part/<int:pk>/called/", writing.called, name="called"),
    path("take-part/answer/<str:token>/", answers.answer, name="answer"),
    path("take-part/organisation/<str:token>/", organisations.mine, name="organisation_mine"),
    path("take-part/mine/<str:token>/", taking_part.mine, name="mine"),
]
