package ma.jisr.starter.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of an aggregate's state that says who somebody is or what nobody else needs to know: a text, a date or an
 * enum. It is stored only encrypted, under the key of the person that the state belongs to ({@link OfPerson}), and reads
 * as null once that key is erased.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
