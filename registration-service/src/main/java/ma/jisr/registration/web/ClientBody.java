package ma.jisr.registration.web;

import java.util.List;
import java.util.Objects;
import ma.jisr.registration.client.KeepingClients;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.programme.KnowingProgrammes;
import ma.jisr.registration.registration.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator types of a partner's system.
 *
 * @param provinces nothing said: all
 * @param programmes nothing said: all
 */
record ClientBody(
        @Nullable String name,
        @Nullable List<@Nullable String> scopes,
        @Nullable List<@Nullable String> provinces,
        @Nullable List<@Nullable String> programmes) {

    /** @throws ma.jisr.starter.problem.Problem 400 with one entry per field at fault */
    KeepingClients.Wish read(KeepingClients clients, Geography geography, KnowingProgrammes known) {
        Findings findings = new Findings();
        String called = Texts.line(name, 100, "/name", findings);
        findings.addIf(called == null && findings.errors().isEmpty(), "/name", "required");
        List<String> may = Codes.known(scopes, "/scopes", "scope-unknown", clients::isScope, findings);
        findings.addIf(scopes == null || scopes.isEmpty(), "/scopes", "required");
        List<String> where =
                Codes.known(provinces, "/provinces", "province-unknown", geography::knowsProvince, findings);
        List<String> in = Codes.known(
                programmes,
                "/programmes",
                "programme-unknown",
                code -> known.programme(code).isPresent(),
                findings);
        findings.refuse();
        return new KeepingClients.Wish(Objects.requireNonNull(called), may, where, in);
    }
}
