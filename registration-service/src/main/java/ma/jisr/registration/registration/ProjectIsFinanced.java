package ma.jisr.registration.registration;

import java.util.Objects;
import java.util.stream.Stream;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** The project is described, and what is asked for and what is brought make up its cost, to the centime. */
final class ProjectIsFinanced implements SubmissionRule {

    @Override
    public void check(Draft draft, Circumstances circumstances, Findings findings) {
        Project project = draft.project();
        findings.has(project.title(), "/project/title");
        findings.has(project.sector(), "/project/sector");
        findings.has(project.description(), "/project/description");
        findings.has(project.stage(), "/project/stage");
        if (findings.has(project.jobs(), "/project/jobs")) {
            findings.addIf(Objects.requireNonNull(project.jobs()) < 0, "/project/jobs", "negative");
        }
        findings.addIf(
                project.startedOn() != null && project.startedOn().isAfter(circumstances.today()),
                "/project/startedOn",
                "in-future");
        amounts(project, findings);
    }

    private static void amounts(Project project, Findings findings) {
        boolean sound = Stream.of(
                        isSound(project.costCentimes(), 1, "/project/cost", findings),
                        isSound(project.requestedCentimes(), 1, "/project/requested", findings),
                        isSound(project.ownCashCentimes(), 0, "/project/ownCash", findings),
                        isSound(project.ownInKindCentimes(), 0, "/project/ownInKind", findings))
                .allMatch(each -> each);
        if (sound) {
            sum(project, findings);
        }
    }

    private static boolean isSound(@Nullable Long centimes, long least, String pointer, Findings findings) {
        if (!findings.has(centimes, pointer)) {
            return false;
        }
        boolean tooSmall = Objects.requireNonNull(centimes) < least;
        findings.addIf(tooSmall, pointer, least == 0 ? "negative" : "positive");
        return !tooSmall;
    }

    private static void sum(Project project, Findings findings) {
        long parts = Objects.requireNonNull(project.requestedCentimes())
                + Objects.requireNonNull(project.ownCashCentimes())
                + Objects.requireNonNull(project.ownInKindCentimes());
        long cost = Objects.requireNonNull(project.costCentimes());
        findings.addIf(
                parts != cost,
                "/project/cost",
                "sum",
                Money.dirhams(parts).toPlainString(),
                Money.dirhams(cost).toPlainString());
    }
}
