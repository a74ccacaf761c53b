package gravity

// The inner loops. Each walks over the units (rows or cells) of a chunk, group
// by group of the first effect. They come in widths of two and four columns so
// that the compiler keeps the columns in registers.

// scatter adds each row of a tile to its group's sums.
func scatter(sums, tile []float64, codes []int32, first int32, width int) {
	switch width {
	case 1:
		for i, c := range codes {
			sums[c-first] += tile[i]
		}
	case 2:
		for i, c := range codes {
			s, t := (*[2]float64)(sums[int(c-first)*2:]), (*[2]float64)(tile[i*2:])
			s[0] += t[0]
			s[1] += t[1]
		}
	default:
		for i, c := range codes {
			s, t := (*[4]float64)(sums[int(c-first)*4:]), (*[4]float64)(tile[i*4:])
			s[0] += t[0]
			s[1] += t[1]
			s[2] += t[2]
			s[3] += t[3]
		}
	}
}

// gather adds each row's group value to the tile.
func gather(tile, alpha []float64, codes []int32, width int) {
	if width == 2 {
		for i, c := range codes {
			t, a := (*[2]float64)(tile[i*2:]), (*[2]float64)(alpha[int(c)*2:])
			t[0] += a[0]
			t[1] += a[1]
		}
		return
	}
	for i, c := range codes {
		t, a := (*[4]float64)(tile[i*4:]), (*[4]float64)(alpha[int(c)*4:])
		t[0] += a[0]
		t[1] += a[1]
		t[2] += a[2]
		t[3] += a[3]
	}
}

// sweepFirst4 solves the first effect given the others and, with its new
// values, adds up what the second effect needs.
func sweepFirst4(p *projector, bl *block, c *chunk) {
	more := bl.alpha[1:]
	codes := p.unitCode
	w := p.unitW
	inv := p.inv[0]
	for g := c.groups.lo; g < c.groups.hi; g++ {
		lo, hi := int(p.unitStart[g]), int(p.unitStart[g+1])
		var s0, s1, s2, s3 float64
		if len(more) == 2 {
			u, v := more[0], more[1]
			cu, cv, ww := codes[1][lo:hi], codes[2][lo:hi], w[lo:hi]
			cv, ww = cv[:len(cu)], ww[:len(cu)]
			for n := range cu {
				a, b := (*[4]float64)(u[int(cu[n])*4:]), (*[4]float64)(v[int(cv[n])*4:])
				s0 += ww[n] * (a[0] + b[0])
				s1 += ww[n] * (a[1] + b[1])
				s2 += ww[n] * (a[2] + b[2])
				s3 += ww[n] * (a[3] + b[3])
			}
		} else {
			for l, alpha := range more {
				code := codes[l+1]
				for n := lo; n < hi; n++ {
					a := (*[4]float64)(alpha[int(code[n])*4:])
					s0 += w[n] * a[0]
					s1 += w[n] * a[1]
					s2 += w[n] * a[2]
					s3 += w[n] * a[3]
				}
			}
		}
		own, b := (*[4]float64)(bl.alpha[0][g*4:]), (*[4]float64)(bl.b[0][g*4:])
		own[0] = (b[0] - s0) * inv[g]
		own[1] = (b[1] - s1) * inv[g]
		own[2] = (b[2] - s2) * inv[g]
		own[3] = (b[3] - s3) * inv[g]
		if len(more) > 0 {
			addGroup4(p, bl, c, 1, own, lo, hi)
		}
	}
}

// sweepLater4 adds up what effect k needs, given all the others.
func sweepLater4(p *projector, bl *block, c *chunk, k int) {
	for g := c.groups.lo; g < c.groups.hi; g++ {
		own := (*[4]float64)(bl.alpha[0][g*4:])
		addGroup4(p, bl, c, k, own, int(p.unitStart[g]), int(p.unitStart[g+1]))
	}
}

// addGroup4 adds w·(own + the other effects) of one group's units to the sums
// of effect k.
func addGroup4(p *projector, bl *block, c *chunk, k int, own *[4]float64, lo, hi int) {
	sums, first := c.sums[k], c.first[k]
	code, w := p.unitCode[k][lo:hi], p.unitW[lo:hi]
	w = w[:len(code)]
	o0, o1, o2, o3 := own[0], own[1], own[2], own[3]
	switch len(bl.alpha) {
	case 2:
		for n := range code {
			s := (*[4]float64)(sums[int(code[n]-first)*4:])
			s[0] += w[n] * o0
			s[1] += w[n] * o1
			s[2] += w[n] * o2
			s[3] += w[n] * o3
		}
	case 3:
		alpha, other := bl.alpha[3-k], p.unitCode[3-k][lo:hi]
		other = other[:len(code)]
		for n := range code {
			a, s := (*[4]float64)(alpha[int(other[n])*4:]), (*[4]float64)(sums[int(code[n]-first)*4:])
			s[0] += w[n] * (o0 + a[0])
			s[1] += w[n] * (o1 + a[1])
			s[2] += w[n] * (o2 + a[2])
			s[3] += w[n] * (o3 + a[3])
		}
	default:
		for n := range code {
			t := *own
			for l := 1; l < len(bl.alpha); l++ {
				if l == k {
					continue
				}
				a := (*[4]float64)(bl.alpha[l][int(p.unitCode[l][lo+n])*4:])
				t[0] += a[0]
				t[1] += a[1]
				t[2] += a[2]
				t[3] += a[3]
			}
			s := (*[4]float64)(sums[int(code[n]-first)*4:])
			s[0] += w[n] * t[0]
			s[1] += w[n] * t[1]
			s[2] += w[n] * t[2]
			s[3] += w[n] * t[3]
		}
	}
}
