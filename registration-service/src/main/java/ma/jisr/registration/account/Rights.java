package ma.jisr.registration.account;

import java.util.List;

/** What the holder of an account may do: roles, and for officers the provinces in which they have them. */
public record Rights(List<String> roles, List<String> provinces) {

    static final Rights OF_APPLICANTS = new Rights(List.of("APPLICANT"), List.of());
}
