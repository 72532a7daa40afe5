package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import ma.jisr.registration.registration.ReadingRegistrations;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.RegistrationCursor;
import ma.jisr.registration.registration.Status;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists registrations, newest first: her own, or for staff those that were submitted. */
@RestController
class RegistrationListController {

    private final ReadingRegistrations reading;

    RegistrationListController(ReadingRegistrations reading) {
        this.reading = reading;
    }

    @GetMapping("/api/v1/registrations")
    CursorPage<RegistrationSummary> registrations(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) Caller caller) {
        RegistrationCursor after = Cursors.read(cursor);
        int fetch = CursorPage.fetch(limit);
        if (mine) {
            return page(reading.mine(Readers.of(caller), after, fetch), limit);
        }
        if (!Readers.isStaff(caller)) {
            throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
        }
        return page(reading.submitted(Readers.of(caller), programme, province, status, after, fetch), limit);
    }

    private static CursorPage<RegistrationSummary> page(
            List<Versioned<Registration>> fetched, @Nullable Integer limit) {
        List<RegistrationSummary> lines = fetched.stream()
                .map(found -> RegistrationSummary.of(found.state()))
                .toList();
        return CursorPage.of(lines, limit, line -> Cursors.text(new RegistrationCursor(line.createdAt(), line.id())));
    }
}
