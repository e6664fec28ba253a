// Runs before the first paint: sets the colour scheme the reader has chosen, or else the system's.
import { schemeToShow } from "./scheme";

document.documentElement.dataset.bsTheme = schemeToShow();
document.documentElement.classList.add("with-script");
