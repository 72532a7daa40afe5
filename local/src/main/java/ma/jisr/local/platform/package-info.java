/** Starts, watches and ends the processes of the whole platform on one machine. */
@NullMarked
package ma.jisr.local.platform;

import org.jspecify.annotations.NullMarked;
