package com.acme.calls;

import feign.Response;

/** Uses a library that is not allowed 50 times, in public fields. */
public final class Violating {
    public Response a0, b0, c0, d0, e0;
    public Response a1, b1, c1, d1, e1;
    public Response a2, b2, c2, d2, e2;
    public Response a3, b3, c3, d3, e3;
    public Response a4, b4, c4, d4, e4;
    public Response a5, b5, c5, d5, e5;
    public Response a6, b6, c6, d6, e6;
    public Response a7, b7, c7, d7, e7;
    public Response a8, b8, c8, d8, e8;
    public Response a9, b9, c9, d9, e9;
}
