/** A registration's life: drafted, submitted once complete, judged and placed by others, withdrawn. */
@NullMarked
package ma.jisr.registration.registration;

import org.jspecify.annotations.NullMarked;
