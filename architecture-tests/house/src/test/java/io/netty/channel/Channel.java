package io.netty.channel;

/** Stands for any type of a library that is not on the class path. */
public interface Channel {}
