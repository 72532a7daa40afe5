/** The registration service: features first, each in its own package; {@code web}, {@code messaging} and {@code persistence} point at them. */
@NullMarked
package ma.jisr.registration;

import org.jspecify.annotations.NullMarked;
