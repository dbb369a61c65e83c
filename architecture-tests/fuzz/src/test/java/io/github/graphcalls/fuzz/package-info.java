/** Each test takes any bytes: in an ordinary build those of its seeds, in the profile "fuzz" those that Jazzer finds. */
package io.github.graphcalls.fuzz;
