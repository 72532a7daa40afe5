/** The incubator service: who is accredited, who is placed where, who waits. */
@NullMarked
package ma.jisr.incubator;

import org.jspecify.annotations.NullMarked;
