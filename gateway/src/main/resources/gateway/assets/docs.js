"use strict";
// Lists one document for each service in the viewer's own chooser.
const place = document.getElementById("docs");
SwaggerUIBundle({
  domNode: place,
  urls: place.dataset.services.split(" ").map((name) => ({ name, url: "/docs/openapi/" + name })),
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
});
