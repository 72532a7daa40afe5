package ma.jisr.starter.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.http.HttpMethod;

/**
 * Who may call what, in the order declared; whatever isn't named is denied. A service with many features declares one bean
 * for each of them: no pattern of one may cover what another names.
 */
public final class AccessRules {

    private final List<Rule> rules = new ArrayList<>();

    /** @param roles empty: whoever is signed in */
    record Rule(HttpMethod method, String pattern, boolean open, List<String> roles) {}

    /** Everybody, without a token. */
    public AccessRules permit(HttpMethod method, String pattern) {
        rules.add(new Rule(method, pattern, true, List.of()));
        return this;
    }

    /** Whoever is signed in; the use case judges further. */
    public AccessRules authenticated(HttpMethod method, String pattern) {
        rules.add(new Rule(method, pattern, false, List.of()));
        return this;
    }

    /** Whoever has one of these roles. */
    public AccessRules roles(HttpMethod method, String pattern, Role... roles) {
        rules.add(new Rule(
                method, pattern, false, Arrays.stream(roles).map(Role::name).toList()));
        return this;
    }

    List<Rule> rules() {
        return rules;
    }
}
