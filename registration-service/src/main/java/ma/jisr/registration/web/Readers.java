package ma.jisr.registration.web;

import java.util.Set;
import ma.jisr.registration.registration.Reader;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.Caller.Role;

/** Translates the caller into what the features ask of a reader. */
final class Readers {

    private Readers() {}

    static Reader of(Caller caller) {
        boolean everywhere = caller.has(Role.COMMITTEE) || caller.has(Role.ADMINISTRATOR) || caller.has(Role.AUDITOR);
        Set<String> provinces = caller.has(Role.OFFICER) ? caller.provinces() : Set.of();
        return new Reader(caller.id(), caller.has(Role.AGENT), everywhere, provinces);
    }

    static boolean isStaff(Caller caller) {
        return caller.has(Role.OFFICER)
                || caller.has(Role.COMMITTEE)
                || caller.has(Role.ADMINISTRATOR)
                || caller.has(Role.AUDITOR);
    }
}
