package ma.jisr.notification.contact;

import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;

/** A fact that concerns one registration, of which its applicant is told. */
public interface AboutApplicant extends Fact {

    String registration();

    String reference();

    String applicant();

    /** The province of the registration, where the fact says it. */
    @Nullable
    String province();
}
