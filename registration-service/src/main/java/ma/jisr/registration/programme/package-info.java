/** What registration needs to know of a programme: whom it is for and when its window is open. */
@NullMarked
package ma.jisr.registration.programme;

import org.jspecify.annotations.NullMarked;
