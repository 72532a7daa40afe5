/** The package rules of the service, and classes that break them on purpose. */
@NullMarked
package ma.jisr.registration.architecture;

import org.jspecify.annotations.NullMarked;
