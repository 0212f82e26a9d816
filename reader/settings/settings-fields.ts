/** Adds a group of radio buttons, of which the one with the value `now` is checked. */
export function addChoice(
  form: HTMLFormElement,
  { name, label, now }: { name: string; label: string; now: string },
  options: readonly { value: string; label: string }[],
): void {
  const group = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = label;
  group.append(legend);
  for (const option of options) {
    const field = addField(group, "radio", name, option.label);
    field.value = option.value;
    field.checked = option.value === now;
  }
  form.append(group);
}

/** Adds a checkbox with its label and a note that describes it. */
export function addCheckbox(
  form: HTMLFormElement,
  name: string,
  now: boolean,
  [label, note]: readonly [label: string, note: string],
): void {
  const group = document.createElement("div");
  const field = addField(group, "checkbox", name, label);
  field.checked = now;
  const described = document.createElement("p");
  described.id = `settings-${name}`;
  described.textContent = note;
  field.setAttribute("aria-describedby", described.id);
  group.append(described);
  form.append(group);
}

function addField(
  group: HTMLElement,
  type: "radio" | "checkbox",
  name: string,
  text: string,
): HTMLInputElement {
  const label = document.createElement("label");
  const field = document.createElement("input");
  field.type = type;
  field.name = name;
  label.append(field, text);
  group.append(label);
  return field;
}
