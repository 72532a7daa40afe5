package ma.jisr.registration.registration;

/** She has agreed to a version of the text that still counts (law 09-08). */
final class ConsentIsGiven implements SubmissionRule {

    @Override
    public void check(Draft draft, Circumstances circumstances, Findings findings) {
        Consent consent = draft.consent();
        findings.addIf(!Boolean.TRUE.equals(consent.given()), "/consent/given", "consent-needed");
        if (findings.has(consent.version(), "/consent/version")) {
            findings.addIf(
                    !circumstances.consentVersions().contains(consent.version()),
                    "/consent/version",
                    "consent-version");
        }
    }
}
