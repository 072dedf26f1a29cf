/** A page as a maker of agent desktops would write it: the hub's elements, and what they tell. Served from another origin than the hub's. */
export function desktopPage(hubUrl: string): string {
  const hub = new URL(hubUrl).origin;
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Voorbeeld van een werkplek</title>
    <style>
      body { font-family: system-ui, sans-serif; margin: 1rem auto; max-inline-size: 70rem; padding-inline: 1rem; }
      .beside { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
      section { border: 1px solid #6a7887; border-radius: 6px; padding: 0.75rem; }
    </style>
    <!-- The only thing that a desktop needs. -->
    <script type="module" src="${hub}/insluiten/kcc-hub.js"></script>
  </head>
  <body>
    <h1>Voorbeeld van een werkplek</h1>
    <p>Deze pagina is niet van de hub. De vakken hieronder zijn dat wel. Meld u aan als <code>anna</code> met wachtwoord <code>anna-pw</code>.</p>
    <p role="status" id="told">Er is nog niets gebeurd.</p>
    <div class="beside">
      <section><h2>Contact</h2><kcc-wrap-up></kcc-wrap-up></section>
      <section><h2>Vraagsuggestie</h2><kcc-suggestion search-term="strooizout"></kcc-suggestion></section>
      <section><h2>Fout op de website</h2><kcc-website-report page-address="https://www.example.test/afval"></kcc-website-report></section>
    </div>
    <script>
      const told = document.getElementById("told");
      addEventListener("kcc-started", ({ detail }) => { told.textContent = "Begonnen: contact " + detail.reference; });
      addEventListener("kcc-wrapped-up", ({ detail }) => { told.textContent = "Afgerond: contact " + detail.reference; });
      addEventListener("kcc-ended", ({ detail }) => { told.textContent = "Voorbij zonder snelmelding: contact " + detail.reference; });
      addEventListener("kcc-suggestion-sent", () => { told.textContent = "De vraagsuggestie is verstuurd."; });
      addEventListener("kcc-website-report-sent", () => { told.textContent = "De melding over de website is verstuurd."; });
    </script>
  </body>
</html>
`;
}
