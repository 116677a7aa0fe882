import { inflateModules } from "./modules.js";

inflateModules()
  .then(() => import("./page.js"))
  .catch((error) => {
    const place = document.getElementById("verdict");
    if (place) place.textContent = `The inspector needs a newer browser, with WebAssembly: ${error}`;
    throw error;
  });
