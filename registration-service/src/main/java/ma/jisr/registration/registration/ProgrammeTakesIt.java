package ma.jisr.registration.registration;

import ma.jisr.registration.programme.Programme;

/** The programme is known, its window is open, and the category is the programme's. */
final class ProgrammeTakesIt implements SubmissionRule {

    @Override
    public void check(Draft draft, Circumstances circumstances, Findings findings) {
        findings.has(draft.category(), "/category");
        if (findings.has(draft.programme(), "/programme")) {
            Programme programme = circumstances.programme();
            if (programme == null) {
                findings.add("/programme", "programme-unknown");
            } else {
                check(draft, programme, circumstances, findings);
            }
        }
    }

    private static void check(Draft draft, Programme programme, Circumstances circumstances, Findings findings) {
        Category category = draft.category();
        findings.addIf(!programme.accepts(circumstances.today()), "/programme", "programme-closed");
        findings.addIf(
                category != null && !category.name().equals(programme.category()), "/category", "category-other");
    }
}
