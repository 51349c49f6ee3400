// node pages.mjs FILE...: what keeps people from reading pages, by axe (WCAG 2.2 AA) in a browser: light and dark, wide
// and narrow. One line for each fault.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
});
for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 400]) {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport });
    const page = await context.newPage();
    for (const file of process.argv.slice(2)) {
      const say = (fault) => console.log(`${file} ${colorScheme} ${width}: ${fault}`);
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(axe);
      const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: values }), tags);
      violations.forEach((found) => say(`${found.id} ${found.nodes[0].html.slice(0, 200).replaceAll("\n", " ")}`));
      const hidden = await page.evaluate(() => document.body.scrollWidth - document.documentElement.clientWidth);
      if (hidden > 0) {
        say(`${hidden} pixels wider than the window`);
      }
    }
    await context.close();
  }
}
await browser.close();
