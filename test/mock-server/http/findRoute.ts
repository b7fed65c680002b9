import { type Route, type RouteName, routes } from '../../../src/contract/routes';

export interface FoundRoute {
	readonly name: RouteName;
	readonly route: Route;
	readonly members: ReadonlyMap<string, string>;
}

const isRouteName = (name: string): name is RouteName => Object.hasOwn(routes, name);

const patterns = Object.keys(routes)
	.filter(isRouteName)
	.map(name => ({ name, route: routes[name], pattern: patternOf(routes[name].path) }));

function patternOf(template: string): RegExp {
	return new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

/** Every route of this path, whatever the method: more than none but not this method means 405. */
export function findRoutes(path: string): FoundRoute[] {
	return patterns.flatMap(({ name, route, pattern }) => {
		const match = pattern.exec(path);
		if (match === null) return [];
		const members = Object.entries(match.groups ?? {}).map(
			([key, value]) => [key, decodeMember(value)] as const,
		);
		return [{ name, route, members: new Map(members) }];
	});
}

/** HEAD is GET without a body. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
	const wanted = method === 'HEAD' ? 'GET' : method;
	return findRoutes(path).find(({ route }) => route.method === wanted);
}

function decodeMember(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
