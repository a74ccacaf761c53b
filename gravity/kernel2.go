package gravity

// sweepFirst2 is sweepFirst4 for two columns.
func sweepFirst2(p *projector, bl *block, c *chunk) {
	more := bl.alpha[1:]
	codes := p.unitCode
	w := p.unitW
	inv := p.inv[0]
	for g := c.groups.lo; g < c.groups.hi; g++ {
		lo, hi := int(p.unitStart[g]), int(p.unitStart[g+1])
		var s0, s1 float64
		if len(more) == 2 {
			u, v := more[0], more[1]
			cu, cv, ww := codes[1][lo:hi], codes[2][lo:hi], w[lo:hi]
			cv, ww = cv[:len(cu)], ww[:len(cu)]
			for n := range cu {
				a, b := (*[2]float64)(u[int(cu[n])*2:]), (*[2]float64)(v[int(cv[n])*2:])
				s0 += ww[n] * (a[0] + b[0])
				s1 += ww[n] * (a[1] + b[1])
			}
		} else {
			for l, alpha := range more {
				code := codes[l+1]
				for n := lo; n < hi; n++ {
					a := (*[2]float64)(alpha[int(code[n])*2:])
					s0 += w[n] * a[0]
					s1 += w[n] * a[1]
				}
			}
		}
		own, b := (*[2]float64)(bl.alpha[0][g*2:]), (*[2]float64)(bl.b[0][g*2:])
		own[0] = (b[0] - s0) * inv[g]
		own[1] = (b[1] - s1) * inv[g]
		if len(more) > 0 {
			addGroup2(p, bl, c, 1, own, lo, hi)
		}
	}
}

// sweepLater2 is sweepLater4 for two columns.
func sweepLater2(p *projector, bl *block, c *chunk, k int) {
	for g := c.groups.lo; g < c.groups.hi; g++ {
		own := (*[2]float64)(bl.alpha[0][g*2:])
		addGroup2(p, bl, c, k, own, int(p.unitStart[g]), int(p.unitStart[g+1]))
	}
}

// addGroup2 is addGroup4 for two columns.
func addGroup2(p *projector, bl *block, c *chunk, k int, own *[2]float64, lo, hi int) {
	sums, first := c.sums[k], c.first[k]
	code, w := p.unitCode[k][lo:hi], p.unitW[lo:hi]
	w = w[:len(code)]
	o0, o1 := own[0], own[1]
	switch len(bl.alpha) {
	case 2:
		for n := range code {
			s := (*[2]float64)(sums[int(code[n]-first)*2:])
			s[0] += w[n] * o0
			s[1] += w[n] * o1
		}
	case 3:
		alpha, other := bl.alpha[3-k], p.unitCode[3-k][lo:hi]
		other = other[:len(code)]
		for n := range code {
			a, s := (*[2]float64)(alpha[int(other[n])*2:]), (*[2]float64)(sums[int(code[n]-first)*2:])
			s[0] += w[n] * (o0 + a[0])
			s[1] += w[n] * (o1 + a[1])
		}
	default:
		for n := range code {
			t := *own
			for l := 1; l < len(bl.alpha); l++ {
				if l == k {
					continue
				}
				a := (*[2]float64)(bl.alpha[l][int(p.unitCode[l][lo+n])*2:])
				t[0] += a[0]
				t[1] += a[1]
			}
			s := (*[2]float64)(sums[int(code[n]-first)*2:])
			s[0] += w[n] * t[0]
			s[1] += w[n] * t[1]
		}
	}
}
