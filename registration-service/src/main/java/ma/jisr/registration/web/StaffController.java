package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import ma.jisr.registration.account.Address;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.staff.KeepingStaff;
import ma.jisr.registration.staff.StaffDetails;
import ma.jisr.registration.staff.StaffMember;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import ma.jisr.starter.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The directory of those who work on the platform; every change is on record before it is made. */
@RestController
class StaffController {

    private static final String PATH = "/api/v1/staff";
    private static final String ACTION = "role-change";

    private final KeepingStaff keeping;
    private final Geography geography;
    private final Audit audit;

    StaffController(KeepingStaff keeping, Geography geography, Audit audit) {
        this.keeping = keeping;
        this.geography = geography;
        this.audit = audit;
    }

    @GetMapping(PATH)
    CursorPage<StaffView> staff(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<StaffView> fetched = keeping.after(cursor, CursorPage.fetch(limit)).stream()
                .map(StaffView::of)
                .toList();
        return CursorPage.of(fetched, limit, StaffView::id);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<StaffView> member(@PathVariable String id) {
        return answer(keeping.member(id));
    }

    @PostMapping(PATH)
    @ApiResponse(responseCode = "201", description = "Who was added, with Location and ETag")
    ResponseEntity<StaffView> add(@RequestBody StaffBody body, @Parameter(hidden = true) Caller caller) {
        StaffBody.Read read = body.read(geography, true);
        Address email = read.email().orElseThrow();
        String id = keeping.idOf(email);
        audit.record(caller, ACTION, "staff/" + id, id, said(read.details()));
        Versioned<StaffMember> added =
                keeping.add(email, read.details()).orElseThrow(() -> Problem.conflict("staff-exists"));
        return ResponseEntity.created(URI.create(PATH + "/" + id))
                .eTag(ETags.of(added.version()))
                .body(StaffView.of(added.state()));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<StaffView> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StaffBody body,
            @Parameter(hidden = true) Caller caller) {
        long version = ETags.required(ifMatch);
        StaffDetails details = body.read(geography, false).details();
        keeping.member(id);
        audit.record(caller, ACTION, "staff/" + id, id, said(details));
        return answer(keeping.change(id, version, details, caller.id()));
    }

    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        keeping.member(id);
        audit.record(caller, ACTION, "staff/" + id, id, "removed");
        keeping.remove(id, caller.id());
    }

    private static String said(StaffDetails details) {
        return (details.active() ? "active " : "inactive ") + details.roles() + " " + details.provinces();
    }

    private static ResponseEntity<StaffView> answer(Versioned<StaffMember> found) {
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(StaffView.of(found.state()));
    }
}
