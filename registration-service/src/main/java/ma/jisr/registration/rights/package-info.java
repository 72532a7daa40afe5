/** What law 09-08 gives a person: to see what is held of her and who looked, to put it right, to be forgotten. */
@NullMarked
package ma.jisr.registration.rights;

import org.jspecify.annotations.NullMarked;
