/** The whole platform on one machine, without containers. */
@NullMarked
package ma.jisr.local;

import org.jspecify.annotations.NullMarked;
