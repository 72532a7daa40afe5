package ma.jisr.registration.registration;

/** A cooperative gives its figures; nobody else does. Whether they suffice is for the programme's rules. */
final class CooperativeIsDescribed implements SubmissionRule {

    @Override
    public void check(Draft draft, Circumstances circumstances, Findings findings) {
        boolean asked = draft.category() == Category.COOPERATIVE;
        Cooperative cooperative = draft.cooperative();
        if (!asked) {
            findings.addIf(cooperative != null && draft.category() != null, "/cooperative", "cooperative-only");
        } else if (findings.has(cooperative, "/cooperative")) {
            check(cooperative, findings);
        }
    }

    private static void check(Cooperative cooperative, Findings findings) {
        Long capital = cooperative.capitalCentimes();
        Integer members = cooperative.members();
        Integer women = cooperative.women();
        findings.has(cooperative.name(), "/cooperative/name");
        if (findings.has(capital, "/cooperative/capital")) {
            findings.addIf(capital < 0, "/cooperative/capital", "negative");
        }
        if (findings.has(members, "/cooperative/members")) {
            findings.addIf(members < 1, "/cooperative/members", "positive");
        }
        if (findings.has(women, "/cooperative/women")) {
            findings.addIf(women < 0, "/cooperative/women", "negative");
            findings.addIf(members != null && women > members, "/cooperative/women", "more-than-members");
        }
    }
}
