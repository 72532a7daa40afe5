/** Who works on the platform: their roles, and the provinces in which they have them. */
@NullMarked
package ma.jisr.registration.staff;

import org.jspecify.annotations.NullMarked;
