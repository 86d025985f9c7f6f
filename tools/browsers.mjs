// Finds the browsers on this machine, and tells @web/test-runner how to start them.
import { existsSync, readdirSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { onPath } from './on-path.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** Where Debian, Ubuntu and macOS install Firefox. The variable FIREFOX comes first. */
const FIREFOX = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const firefoxPath = () => FIREFOX.find((path) => path && existsSync(path));

/** @returns the path of WebKitGTK's MiniBrowser, whose folder is named after the machine and the version of the library. */
function miniBrowserPath() {
  if (!onPath('WebKitWebDriver') || !onPath('Xvfb')) return undefined;
  const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((machine) => `/usr/lib/${machine}`);
  return libraries
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .map((folder) => `${folder}/MiniBrowser`)
    .find((path) => existsSync(path));
}

const ENGINES = {
  async chromium() {
    const executablePath = await chromiumPath();
    // The window's own toolbars are web pages, which nothing here needs.
    const args = [...chromiumArgs, '--disable-features=PreloadTopChromeWebUI'];
    return executablePath && chromeLauncher({ puppeteer, launchOptions: { executablePath, args, headless: true } });
  },
  async firefox() {
    const executablePath = firefoxPath();
    return (
      executablePath &&
      chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true } })
    );
  },
  async webkit() {
    const binary = miniBrowserPath();
    return binary && webkitLauncher({ binary });
  },
};

/**
 * Launchers of the wanted engines that are installed.
 * @param {string} wanted comma-separated: chromium, firefox, webkit.
 * @throws Error for an unknown name, and for an engine that is not installed if REQUIRE_BROWSERS=1.
 */
export async function browserLaunchers(wanted = process.env.BROWSERS ?? 'chromium,firefox,webkit') {
  const launchers = [];
  for (const name of wanted.split(',')) {
    const find = ENGINES[name];
    if (!find) throw new Error(`Got browser "${name}" when expected one of ${Object.keys(ENGINES).join(', ')}.`);
    const launcher = await find();
    if (launcher) launchers.push(launcher);
    else if (process.env.REQUIRE_BROWSERS === '1') throw new Error(`${name} is not installed.`);
    else console.log(`Note: ${name} is not installed, so no test runs in it.`);
  }
  return launchers;
}
