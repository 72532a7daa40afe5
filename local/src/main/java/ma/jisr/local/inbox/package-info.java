/** The developers' inbox: every SMS and e-mail that left the platform, received over the real wire protocols. */
@NullMarked
package ma.jisr.local.inbox;

import org.jspecify.annotations.NullMarked;
