// What only a script can do: scrolling, focus, clipboard, cookies, and asking with the Enter key.

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

export function show(selector, focus) {
  const element = document.querySelector(selector);
  if (!element) return;
  // Beside an answer the outline lies over the text and would hide what it leads to.
  document.querySelector(".panel .outline")?.removeAttribute("open");
  element.scrollIntoView({ block: "center", behavior: "auto" });
  if (focus) element.focus({ preventScroll: true });
}

export function focus(selector) {
  document.querySelector(selector)?.focus();
}

export function showLatest() {
  const all = document.querySelectorAll(".exchange");
  all[all.length - 1]?.scrollIntoView({ block: "start", behavior: calm() });
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure connection there is no clipboard; a selected field serves as well.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "hidden-text";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

export function keep(name, value) {
  const path = new URL(document.baseURI).pathname;
  document.cookie = `${name}=${encodeURIComponent(value)}; path=${path}; max-age=31536000; samesite=lax`;
}

export function theme(value) {
  document.documentElement.dataset.theme = value;
}

addEventListener("keydown", event => {
  const isPlainEnter = event.key === "Enter" && !event.shiftKey && !event.isComposing;
  if (isPlainEnter && event.target.matches?.("textarea[data-enter]")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
  // A quotation that pops up goes away with Escape and stays away until the pointer or the keyboard moves on.
  document.documentElement.classList.toggle("no-tips", event.key === "Escape");
});
addEventListener("pointerover", () => document.documentElement.classList.remove("no-tips"));

// A quotation pops up below its number, or above where only there is room for it.
function placeTip(event) {
  const tip = event.target.closest?.(".ref")?.querySelector(".tip");
  if (!tip || tip.contains(event.target)) return;
  tip.classList.remove("above");
  const below = tip.getBoundingClientRect();
  const end = document.querySelector(".dock")?.getBoundingClientRect().top ?? innerHeight;
  tip.classList.toggle("above", below.bottom > end && below.top - below.height > 48);
}
addEventListener("pointerover", placeTip);
addEventListener("focusin", placeTip);

// The server was started anew and does not know this page any more.
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", event => {
  if (event.detail.state === "rejected") location.reload();
});
