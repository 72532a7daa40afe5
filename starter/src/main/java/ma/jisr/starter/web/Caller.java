package ma.jisr.starter.web;

import java.util.Set;

/**
 * Who makes this request, as the verified token says.
 *
 * @param id the account's id
 * @param provinces the codes of the provinces given to an officer; empty means none
 */
public record Caller(String id, Set<Role> roles, Set<String> provinces) {

    public Caller {
        roles = Set.copyOf(roles);
        provinces = Set.copyOf(provinces);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this caller may see files of that province: an officer those given to her, other staff all. */
    public boolean sees(String province) {
        boolean everywhere = has(Role.COMMITTEE)
                || has(Role.ADMINISTRATOR)
                || has(Role.AUDITOR)
                || has(Role.FINANCE)
                || has(Role.OPERATOR);
        return everywhere || has(Role.OFFICER) && provinces.contains(province);
    }

    /** What people are to the platform. */
    public enum Role {
        APPLICANT,
        AGENT,
        OFFICER,
        COMMITTEE,
        FINANCE,
        EVALUATOR,
        AUDITOR,
        OPERATOR,
        ADMINISTRATOR
    }
}
