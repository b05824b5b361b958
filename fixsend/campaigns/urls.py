"""Addresses of taking part that are not pages in Wagtail's tree."""

from django.urls import path

from fixsend.campaigns.views import cards, organisations, taking_part, writing

app_name = "campaigns"
urlpatterns = [
    path("take-part/<int:pk>/", taking_part.take_part, name="take_part"),
    path("take-part/<int:pk>/card.png", cards.card, name="card"),
    path("take-part/<int:pk>/organisation/", organisations.ask, name="organisation_ask"),
    path("take-part/<int:pk>/steward/", organisations.sign_as_steward, name="organisation_sign"),
    path("take-part/<int:pk>/write/", writing.write, name="write"),
    path("take-part/<int:pk>/called/", writing.called, name="called"),
    path("take-part/answer/<str:token>/", writing.answer, name="answer"),
    path("take-part/organisation/<str:token>/", organisations.mine, name="organisation_mine"),
    path("take-part/mine/<str:token>/", taking_part.mine, name="mine"),
]
