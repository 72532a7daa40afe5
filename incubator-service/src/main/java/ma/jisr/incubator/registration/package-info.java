/** The registration service as seen from here: who withdrew. */
@NullMarked
package ma.jisr.incubator.registration;

import org.jspecify.annotations.NullMarked;
