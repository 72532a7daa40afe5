package ma.jisr.registration.registration;

/** A person with a disability says what proves it; nobody else is asked. */
final class DisabilityIsProved implements SubmissionRule {

    @Override
    public void check(Draft draft, Circumstances circumstances, Findings findings) {
        boolean asked = draft.category() == Category.PERSON_WITH_DISABILITY;
        Disability disability = draft.disability();
        if (!asked) {
            findings.addIf(disability != null && draft.category() != null, "/disability", "disability-only");
        } else if (findings.has(disability, "/disability")) {
            check(disability, findings);
        }
    }

    private static void check(Disability disability, Findings findings) {
        findings.has(disability.proof(), "/disability/proof");
        findings.has(disability.number(), "/disability/number");
        if (disability.proof() == Proof.CERTIFICATE) {
            findings.has(disability.validUntil(), "/disability/validUntil");
        }
    }
}
