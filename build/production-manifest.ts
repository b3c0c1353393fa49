const DEVELOPMENT_URL = 'https://localhost:3000';
/** Settings that Excel keeps belong to an id: production has one of its own. */
const DEVELOPMENT_ID = '6d1b6a53-2f4e-4c39-9c1a-8f2b7e0d4a11';
const PRODUCTION_ID = 'b3f0c9d4-7a45-4e0e-9f0b-0d9a5c1e7c22';

/** The manifest that is deployed, made from the development one. @param publicUrl where the files are served from */
export function productionManifest(development: string, publicUrl: string): string {
  const { origin } = new URL(publicUrl);
  return development
    .replaceAll(`<AppDomain>${DEVELOPMENT_URL}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(DEVELOPMENT_URL, publicUrl)
    .replaceAll(DEVELOPMENT_ID, PRODUCTION_ID)
    .replace(' (development)', '')
    .replace('（开发版）', '')
    .replace(/\n\s*<!--[^]*?-->/, '');
}
