/**
 * Under Global Privacy Control a site's word does not stand for its visitor's: what the site grants for everybody is as
 * good as nothing said, and something is stored once this visitor uses the help.
 */
export function grantedConsent<Consent extends string | undefined>(consent: Consent): Consent | 'needed' {
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  return consent === 'given' && globalPrivacyControl ? 'needed' : consent;
}
