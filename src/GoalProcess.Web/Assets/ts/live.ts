import htmx from "htmx.org";

// Set here as well as in the page's meta element: under the content security policy neither may be on for a moment.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
