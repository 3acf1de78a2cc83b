// How the harness loads our page. The account's document is made before the clock starts: what is measured begins
// with its bytes, as every account is opened.
export default (base) => ({
  ...base,
  load: (page) =>
    page.evaluate(async () => {
      window.bench.prepare(window.__people);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const start = performance.now();
      await window.bench.load();
      const ready = performance.now();
      const painted = await window.__rec.painted();
      return {
        loadMs: Math.max(painted, ready) - start,
        readyMs: ready - start,
        layoutMs: window.bench.layoutAgain(),
      };
    }),
});
