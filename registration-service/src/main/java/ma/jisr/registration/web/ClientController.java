package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import ma.jisr.registration.client.KeepingClients;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.programme.KnowingProgrammes;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The systems that may call the platform by themselves; every change is on record before it is made. */
@RestController
class ClientController {

    private static final String PATH = "/api/v1/clients";

    private final KeepingClients clients;
    private final Geography geography;
    private final KnowingProgrammes programmes;
    private final Audit audit;

    ClientController(KeepingClients clients, Geography geography, KnowingProgrammes programmes, Audit audit) {
        this.clients = clients;
        this.geography = geography;
        this.programmes = programmes;
        this.audit = audit;
    }

    @GetMapping(PATH)
    CursorPage<ClientView> clients(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<ClientView> fetched = clients.after(cursor, CursorPage.fetch(limit)).stream()
                .map(ClientView::of)
                .toList();
        return CursorPage.of(fetched, limit, ClientView::id);
    }

    @GetMapping(PATH + "/{id}")
    ClientView client(@PathVariable String id) {
        return ClientView.of(clients.client(id));
    }

    @PostMapping(PATH)
    @ApiResponse(responseCode = "201", description = "The client, with its Location and its secret, shown only now")
    ResponseEntity<ClientView> make(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ClientBody body,
            @Parameter(hidden = true) Caller caller) {
        KeepingClients.Wish wish = body.read(clients, geography, programmes);
        String id = IdempotencyKey.of(key).idFor(caller.id()).toString();
        audit.record(
                caller, "client-created", "client/" + id, null, wish.scopes().toString());
        KeepingClients.Issued made = clients.make(id, wish).orElseThrow(() -> Problem.conflict("client-exists"));
        return ResponseEntity.created(URI.create(PATH + "/" + id))
                .cacheControl(CacheControl.noStore())
                .body(ClientView.of(made));
    }

    @PostMapping(PATH + "/{id}/secret")
    ResponseEntity<ClientView> renewSecret(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        clients.client(id);
        audit.record(caller, "client-secret", "client/" + id, null, null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ClientView.of(clients.renewSecret(id)));
    }

    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        clients.client(id);
        audit.record(caller, "client-removed", "client/" + id, null, null);
        clients.remove(id);
    }
}
