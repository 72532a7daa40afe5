/** The registration service as seen from here: who withdrew, and who was erased. */
@NullMarked
package ma.jisr.incubator.registration;

import org.jspecify.annotations.NullMarked;
