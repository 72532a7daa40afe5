/** Incubator as seen from registration: who was placed with whom. */
@NullMarked
package ma.jisr.registration.incubator;

import org.jspecify.annotations.NullMarked;
