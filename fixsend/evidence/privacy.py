"""Evidence is about councils. It knows which member of staff did what, and nothing else about anybody."""

from fixsend.people.personal_data import PersonalDataSource

SOURCES = [
    PersonalDataSource(f"evidence.{model}", field, title, on_erase="unlink", internal=True)
    for model, field, title in (
        ("SourceFile", "loaded_by", "Who loaded a file of figures"),
        ("Edition", "published_by", "Who published figures"),
        ("Edition", "taken_back_by", "Who took figures back"),
        ("Footnote", "added_by", "Who wrote a footnote"),
        ("Correction", "logged_by", "Who logged a correction"),
        ("ChangedFigure", "looked_by", "Who checked the words around a figure on a page"),
    )
]
