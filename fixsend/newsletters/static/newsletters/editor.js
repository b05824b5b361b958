/* In the editor of newsletters: a menu beside lines of words and rich texts, which puts a merge field at the cursor. */
(() => {
  const offered = () => JSON.parse(document.getElementById("merge-fields")?.textContent || "[]");

  /* Return where the words for other readers stand in a field: “there” in {first name|there}. */
  const fallbackIn = (typed) => {
    const from = typed.indexOf("|") + 1 || typed.length;
    return [from, from === typed.length ? from : typed.length - 1];
  };

  /* Return the folded part of a menu for a group of fields; the first time it is asked for, it is made. */
  const groupIn = (list, name) => {
    const known = [...list.children].find((each) => each.dataset.group === name);
    if (known) return known;
    const group = document.createElement("details");
    group.className = "merge-menu__group";
    group.dataset.group = name;
    const summary = document.createElement("summary");
    summary.textContent = name;
    group.append(summary);
    list.append(group);
    return group;
  };

  const menu = (where, insert) => {
    const folded = document.createElement("details");
    folded.className = "merge-menu";
    const summary = document.createElement("summary");
    summary.textContent = document.getElementById("merge-menu-label")?.textContent;
    if (where) {
      const unseen = document.createElement("span");
      unseen.className = "w-sr-only";
      unseen.textContent = ` to: ${where}`;
      summary.append(unseen);
    }
    const list = document.createElement("div");
    list.className = "merge-menu__fields";
    for (const field of offered()) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-small button-secondary";
      button.textContent = field.label;
      button.addEventListener("click", () => {
        folded.open = false;
        insert(field.typed);
      });
      (field.group ? groupIn(list, field.group) : list).append(button);
    }
    folded.append(summary, list);
    folded.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !folded.open) return;
      event.stopPropagation();
      folded.open = false;
      summary.focus();
    });
    return folded;
  };

  const intoInput = (input, typed, wasFocused) => {
    const start = wasFocused ? input.selectionStart : input.value.length;
    input.setRangeText(typed, start, wasFocused ? input.selectionEnd : start, "end");
    const [from, to] = fallbackIn(typed);
    input.focus();
    input.setSelectionRange(start + from, start + to);
    for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, { bubbles: true }));
  };

  class MergeMenuController extends window.StimulusModule.Controller {
    connect() {
      if (this.element.nextElementSibling?.matches(".merge-menu")) return;
      let wasFocused = document.activeElement === this.element;
      this.element.addEventListener("focus", () => {
        wasFocused = true;
      });
      const where = this.element.labels?.[0]?.firstChild?.textContent.trim();
      this.element.after(menu(where, (typed) => intoInput(this.element, typed, wasFocused)));
    }
  }
  window.wagtail.app.register("merge-menu", MergeMenuController);

  if (!window.draftail || !window.React || !window.DraftJS) return;
  const { EditorState, Modifier } = window.DraftJS;

  const intoText = (state, typed) => {
    const at = state.getSelection();
    const content = Modifier.replaceText(state.getCurrentContent(), at, typed, state.getCurrentInlineStyle());
    const [from, to] = fallbackIn(typed);
    const start = at.getStartOffset();
    const fallback = at.merge({
      anchorKey: at.getStartKey(),
      focusKey: at.getStartKey(),
      anchorOffset: start + from,
      focusOffset: start + to,
      isBackward: false,
      hasFocus: true,
    });
    return EditorState.forceSelection(EditorState.push(state, content, "insert-characters"), fallback);
  };

  class MergeMenu extends window.React.Component {
    /* Before anybody has been in the text, its cursor stands at the very beginning: then the end is meant. */
    insert(typed) {
      const state = this.props.getEditorState();
      this.props.onChange(intoText(this.wasFocused ? state : EditorState.moveSelectionToEnd(state), typed));
    }

    render() {
      this.wasFocused ||= this.props.getEditorState().getSelection().getHasFocus();
      const hold = (node) => {
        if (node && !node.firstChild) node.append(menu("Text", (typed) => this.insert(typed)));
      };
      this.hold ||= hold;
      return window.React.createElement("div", { ref: this.hold });
    }
  }
  window.draftail.registerPlugin({ type: "merge-fields", meta: MergeMenu }, "controls");
})();
