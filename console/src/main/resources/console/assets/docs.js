"use strict";
// The whole API first, then one document for each service, in the viewer's own chooser.
const place = document.getElementById("docs");
SwaggerUIBundle({
  domNode: place,
  urls: [{ name: "everything", url: "/docs/openapi.json" }].concat(
    place.dataset.services.split(" ").map((name) => ({ name, url: "/docs/openapi/" + name })),
  ),
  persistAuthorization: false,
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
});
