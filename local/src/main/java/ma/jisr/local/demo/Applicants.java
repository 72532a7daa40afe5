package ma.jisr.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many applicants at once, in the file's order; a person's second line waits for her first. */
final class Applicants {

    private final Function<Sample, Result> applicant;
    private final Semaphore atOnce;

    Applicants(Function<Sample, Result> applicant, int atOnce) {
        this.applicant = applicant;
        this.atOnce = new Semaphore(atOnce, true);
    }

    /** The results in the order of the samples; each is also told as soon as it is there. */
    List<Result> apply(List<Sample> samples, Consumer<Result> told) {
        Map<String, CompletableFuture<Result>> lastOfPerson = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Result>> results = samples.stream()
                    .map(sample -> lastOfPerson.compute(
                            sample.personInProgramme(), (person, before) -> after(before, sample, threads)))
                    .map(result -> result.whenComplete((done, failure) -> told.accept(done)))
                    .toList();
            return results.stream().map(CompletableFuture::join).toList();
        }
    }

    private CompletableFuture<Result> after(
            @Nullable CompletableFuture<Result> before, Sample sample, Executor threads) {
        CompletableFuture<?> turn = before == null ? CompletableFuture.completedFuture(null) : before;
        return turn.handleAsync((result, failure) -> whenThereIsRoom(sample), threads);
    }

    private Result whenThereIsRoom(Sample sample) {
        atOnce.acquireUninterruptibly();
        try {
            return applicant.apply(sample);
        } finally {
            atOnce.release();
        }
    }
}
